package app.earful.samples.fiction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A file of as many companies as one likes, with one person each, under the headings of a widespread system. */
public final class LargeFile {
    private static final String HEADINGS =
            "Company name,First name,Last name,Job title,Email,Phone number,City,Country/Region,Website URL\n";

    private LargeFile() {}

    public static void write(Path file, int rows) throws IOException {
        var owners = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var clientele = new Clientele(owners, LocalDate.of(2026, 1, 5), new Chance(3));
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write(HEADINGS);
            for (var row = 0; row < rows; row++) {
                writer.write(line(clientele.next().customer(), row));
            }
        }
    }

    /** Every row its own company, person and number. */
    private static String line(Sample.Customer customer, int row) {
        var contact = customer.contacts().getFirst();
        var last = contact.name().substring(contact.first().length() + 1);
        return "%s %d,%s,%s,%s,%s.%d@example.com,+44 20 %04d %04d,%s,%s,https://c%d.example\n"
                .formatted(
                        customer.name(),
                        row,
                        contact.first(),
                        last,
                        contact.role(),
                        Names.plain(last),
                        row,
                        7_000 + row / 10_000,
                        row % 10_000,
                        customer.address().city(),
                        customer.address().country(),
                        row);
    }
}
