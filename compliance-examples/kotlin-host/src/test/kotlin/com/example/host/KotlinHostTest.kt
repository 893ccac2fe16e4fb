package com.example.host

import io.hegui.Hegui
import io.hegui.io.PackageReader
import io.hegui.model.CallRecord
import io.hegui.model.Direction
import io.hegui.model.Moment
import io.hegui.model.Outcome
import io.hegui.model.PhoneNumber
import io.hegui.model.Purpose
import io.hegui.rule.Facts
import org.assertj.core.api.Assertions.assertThat
import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.nio.file.Path
import java.time.LocalDate
import kotlin.io.path.writeText

class KotlinHostTest {

    @TempDir
    lateinit var folder: Path

    private val hegui = Hegui.standard()

    private fun call(id: String, at: String): CallRecord = CallRecord.builder()
        .id(id)
        .caller(PhoneNumber.of("01062345678"))
        .callee(PhoneNumber.of("13800138000"))
        .startedAt(Moment.parse(at))
        .talkSeconds(30)
        .direction(Direction.OUTBOUND)
        .purpose(Purpose.MARKETING)
        .outcome(Outcome.CONNECTED)
        .build()

    /** Exit code and messages of a strict compilation of [body]. */
    private fun compile(body: String): Pair<ExitCode, String> {
        val source = folder.resolve("Consumer.kt")
        source.writeText("import io.hegui.model.CallRecord\nimport io.hegui.report.InspectionReport\n$body\n")
        val messages = ByteArrayOutputStream()
        val code = K2JVMCompiler().exec(
            PrintStream(messages, true, Charsets.UTF_8),
            "-Xjspecify-annotations=strict",
            "-no-stdlib",
            "-no-reflect",
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            folder.resolve("out").toString(),
            source.toString(),
        )
        return code to messages.toString(Charsets.UTF_8)
    }

    @Test
    fun `lists what failed, the most records first`() {
        val facts = Facts.of(PackageReader.fromJson("""{"year": 2024}""", "test"), LocalDate.of(2025, 3, 20), hegui.rules())
            .build()

        val repairs = repairs(hegui, facts, listOf(call("C1", "2024-05-06T21:00:00"), call("C2", "2024-05-06T10:00:00")))

        assertThat(repairs).isSortedAccordingTo(compareByDescending { it.affected })
        assertThat(repairs.single { it.rule == "marketing/calling-hours" })
            .satisfies({ assertThat(it.affected).isEqualTo(1) }, { assertThat(it.population).isEqualTo(2) })
    }

    @Test
    fun `an absent agent is null, not an exception`() {
        assertThat(agentOf(call("C1", "2024-05-06T10:00:00"), "-")).isEqualTo("-")
    }

    @Test
    fun `the compiler refuses to take an absent field for a present one`() {
        val (code, messages) = compile("fun agent(call: CallRecord): String = call.agentId()")

        assertThat(code).isEqualTo(ExitCode.COMPILATION_ERROR)
        assertThat(messages).contains("String?").contains("Consumer.kt:3")
    }

    @Test
    fun `the compiler needs no question mark where a value is always there`() {
        val (code, messages) = compile("fun findings(report: InspectionReport): Int = report.findings().size + report.grade().level().name.length")

        assertThat(messages).isEmpty()
        assertThat(code).isEqualTo(ExitCode.OK)
    }
}
