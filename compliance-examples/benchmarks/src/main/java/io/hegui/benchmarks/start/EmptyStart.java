package io.hegui.benchmarks.start;

/** Does nothing: what a JVM costs. */
public final class EmptyStart {

    private EmptyStart() {}

    /** Returns. */
    public static void main(String[] arguments) {}
}
