package app.earful.workspaces;

import app.earful.platform.problems.FieldErrors;
import java.util.Locale;
import java.util.regex.Pattern;

/** What makes a person's name and address usable. */
public final class People {
    /** One @ with something on both sides: whether it is really an address, only a mail to it can tell. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}.]+");

    private People() {}

    public static void checkName(FieldErrors errors, String name) {
        checkName(errors, "name", name);
    }

    public static void checkName(FieldErrors errors, String field, String name) {
        if (name.isBlank() || name.strip().length() > 100 || name.chars().anyMatch(Character::isISOControl)) {
            errors.add(field, "workspaces.person.name");
        }
    }

    public static void checkEmail(FieldErrors errors, String email) {
        if (!isEmail(email)) {
            errors.add("email", "workspaces.person.email");
        }
    }

    public static boolean isEmail(String text) {
        return text.length() <= 254 && EMAIL.matcher(text.strip()).matches();
    }

    /** As stored and compared. */
    public static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
