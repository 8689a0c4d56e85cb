package app.earful.sheets;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column can mean to us. The word is what mappings are stored and sent with: permanent. */
public enum Field {
    COMPANY(Side.CUSTOMER),
    CUSTOMER_ID(Side.CUSTOMER),
    KIND(Side.CUSTOMER),
    RELATIONSHIP(Side.CUSTOMER),
    SEGMENT(Side.CUSTOMER),
    TIER(Side.CUSTOMER),
    OWNER(Side.CUSTOMER),
    ANNUAL_VALUE(Side.CUSTOMER),
    /** Taken twelve times as the annual value. */
    MONTHLY_VALUE(Side.CUSTOMER),
    CURRENCY(Side.CUSTOMER),
    RENEWS_ON(Side.CUSTOMER),
    SINCE(Side.CUSTOMER),
    COMPETITOR(Side.CUSTOMER),
    WEBSITE(Side.CUSTOMER),
    STREET(Side.CUSTOMER),
    STREET_2(Side.CUSTOMER),
    CITY(Side.CUSTOMER),
    REGION(Side.CUSTOMER),
    POSTAL_CODE(Side.CUSTOMER),
    COUNTRY(Side.CUSTOMER),
    LANGUAGE(Side.CUSTOMER),
    TIME_ZONE(Side.CUSTOMER),
    CUSTOMER_NOTES(Side.CUSTOMER),
    TAGS(Side.CUSTOMER),
    NAME(Side.CONTACT),
    PREFIX(Side.CONTACT),
    FIRST_NAME(Side.CONTACT),
    MIDDLE_NAME(Side.CONTACT),
    LAST_NAME(Side.CONTACT),
    SUFFIX(Side.CONTACT),
    CONTACT_ID(Side.CONTACT),
    ROLE(Side.CONTACT),
    EMAIL(Side.CONTACT),
    PHONE(Side.CONTACT),
    /** What kind of mail or phone the column of the same group holds. */
    LABEL(Side.CONTACT),
    BIRTHDAY(Side.CONTACT),
    CONTACT_NOTES(Side.CONTACT);

    /** Whom the value describes. */
    public enum Side {
        CUSTOMER,
        CONTACT
    }

    private final Side side;

    Field(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Field> find(String word) {
        return Stream.of(values()).filter(field -> field.word().equals(word)).findFirst();
    }

    /** Whether a row can say it more than once, such as three phones. */
    boolean many() {
        return this == EMAIL || this == PHONE || this == LABEL || this == TAGS;
    }

    public boolean address() {
        return switch (this) {
            case STREET, STREET_2, CITY, REGION, POSTAL_CODE, COUNTRY -> true;
            default -> false;
        };
    }
}
