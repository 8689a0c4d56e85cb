package app.earful.bench;

/** Something that can be measured. */
public interface Benchmark {
    /** What to call it by on the command line, and its file of results. */
    String name();

    /** Measures and fills in the results. */
    void run(Results results) throws Exception;
}
