package io.hegui.crm;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of its own, from the system's package: in a temporary folder, on a free port of this machine, gone
 * when it is closed. It doesn't run as root, so root starts it as {@code postgres}.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
    private static final long PATIENCE_SECONDS = 180;

    private final Path programs;
    private final Path home;
    private final String password;
    private final int port;

    private PostgresServer(Path programs, Path home, String password, int port) {
        this.programs = programs;
        this.home = home;
        this.password = password;
        this.port = port;
    }

    /** Whether a server, and where root runs the test a user to run it as, is there. */
    public static boolean isInstalled() {
        return programs().isPresent() && (!isRoot() || hasUser());
    }

    private static Optional<Path> programs() {
        try (Stream<Path> versions = Files.list(PACKAGES)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin ->
                            Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("pg_ctl")))
                    .max(Comparator.naturalOrder());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static boolean hasUser() {
        try (Stream<String> users = Files.lines(Path.of("/etc/passwd"))) {
            return users.anyMatch(user -> user.startsWith("postgres:"));
        } catch (IOException e) {
            return false;
        }
    }

    /** Starts a server with an empty database. */
    public static PostgresServer start() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("crm-postgres");
        PostgresServer server = new PostgresServer(
                programs().orElseThrow(), home, UUID.randomUUID().toString(), freePort());
        try {
            server.initialise();
        } catch (IOException | InterruptedException | RuntimeException e) {
            delete(home);
            throw e;
        }
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void initialise() throws IOException, InterruptedException {
        Path secret = Files.writeString(home.resolve("secret"), password + "\n");
        if (isRoot()) {
            run(List.of("chown", "-R", "postgres", home.toString()));
        }
        asUser(
                "initdb",
                "-D",
                data(),
                "-U",
                "crm",
                "-A",
                "scram-sha-256",
                "--pwfile=" + secret,
                "-E",
                "UTF8",
                "--no-locale",
                "-N");
        asUser(
                "pg_ctl",
                "-D",
                data(),
                "-l",
                home.resolve("server.log").toString(),
                "-w",
                "-t",
                Long.toString(PATIENCE_SECONDS),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + home + " -c fsync=off",
                "start");
    }

    private String data() {
        return home.resolve("data").toString();
    }

    private void asUser(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        File said = File.createTempFile("crm-postgres", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(new File("/"))
                    .redirectErrorStream(true)
                    .redirectOutput(said)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " failed: " + Files.readString(said.toPath()));
            }
        } finally {
            Files.deleteIfExists(said.toPath());
        }
    }

    /** Where its database is. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** The password of its user {@code crm}. */
    public String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        try {
            asUser("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the server was stopping", e);
        } finally {
            delete(home);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
