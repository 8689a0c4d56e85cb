package app.earful.bench;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process and everything it started have cost so far, from {@code /proc} (Linux).
 *
 * @param cpuSeconds of all their threads, and of children that have ended
 * @param megabytes resident, with memory they share counted once (proportional set size)
 */
public record ProcessCost(double cpuSeconds, double megabytes) {
    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;
    private static final int CPU_TIMES = 4;

    static ProcessCost of(ProcessHandle process) throws IOException {
        var cpuSeconds = 0.0;
        var kilobytes = 0L;
        for (var one : Stream.concat(Stream.of(process), process.descendants()).toList()) {
            var folder = Path.of("/proc", Long.toString(one.pid()));
            try {
                cpuSeconds += cpuSeconds(folder);
                kilobytes += kilobytes(folder);
            } catch (FileSystemException ended) {
                // between the list and the look, as PostgreSQL's workers do; its parent has its seconds
            }
        }
        return new ProcessCost(cpuSeconds, kilobytes / 1024.0);
    }

    private static double cpuSeconds(Path folder) throws IOException {
        var state = Files.readString(folder.resolve("stat"));
        var fields = state.substring(state.lastIndexOf(')') + 2).split(" ");
        var ticks = 0L;
        for (var field = USER_TIME; field < USER_TIME + CPU_TIMES; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks / TICKS_PER_SECOND;
    }

    private static long kilobytes(Path folder) throws IOException {
        try (var lines = Files.lines(folder.resolve("smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }
}
