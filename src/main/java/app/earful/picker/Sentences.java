package app.earful.picker;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The picker's reasons in plain English, for whoever reads them outside of the application. */
final class Sentences {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/picker", Locale.ROOT);

    private Sentences() {}

    static List<String> of(List<Reason> reasons) {
        return reasons.stream().map(Sentences::of).toList();
    }

    private static String of(Reason reason) {
        var pattern = WORDS.getString("picker.reason." + reason.code().name().toLowerCase(Locale.ROOT));
        return new MessageFormat(pattern, Locale.ENGLISH)
                .format(reason.numbers().toArray());
    }
}
