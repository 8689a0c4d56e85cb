package app.earful.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Public holidays by country and region, worked out once a country, region and year. */
@Component
class Holidays {
    /**
     * 15 August is the law in most communities of Bavaria and missing from the calendar of the whole; Munich's calendar is
     * Bavaria's with that day. Whoever lives elsewhere writes the community behind the region: "by-nuremberg".
     */
    private static final Map<String, List<String>> MOST_COMMUNITIES = Map.of("de by", List.of("by", "mu"));

    private record Place(String country, String region, int year) {}

    private final Map<Place, Map<LocalDate, Holiday>> known = new ConcurrentHashMap<>();

    /** By the day they are observed on; empty for a country nobody wrote a calendar for. */
    Map<LocalDate, Holiday> in(String country, @Nullable String region, int year) {
        var place = new Place(lower(country), region == null ? "" : lower(region), year);
        return known.computeIfAbsent(place, Holidays::workOut);
    }

    private static Map<LocalDate, Holiday> workOut(Place place) {
        var days = new TreeMap<LocalDate, Holiday>();
        if (!HolidayManager.getSupportedCalendarCodes().contains(place.country.toUpperCase(Locale.ROOT))) {
            return days;
        }
        var manager = HolidayManager.getInstance(ManagerParameters.create(place.country));
        var path = path(place, manager.getCalendarHierarchy()).toArray(String[]::new);
        // A New Year's Day on a Saturday is observed on the last day of the year before in some countries.
        for (var year = place.year; year <= place.year + 1; year++) {
            for (var holiday : manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, path)) {
                if (holiday.getDate().getYear() == place.year) {
                    days.merge(holiday.getDate(), holiday, Holidays::first);
                }
            }
        }
        return days;
    }

    /** Walks down as far as the region is known: "DE-BY", "by" and "by-mu" all lead somewhere, "zz" to the country. */
    private static List<String> path(Place place, CalendarHierarchy country) {
        var words = place.region.startsWith(place.country + "-")
                ? place.region.substring(place.country.length() + 1)
                : place.region;
        var alias = MOST_COMMUNITIES.get(place.country + " " + words);
        if (alias != null) {
            return alias;
        }
        var path = new ArrayList<String>();
        var here = country;
        for (var word : words.split("[-_/ ]")) {
            var next = here.getChildren().entrySet().stream()
                    .filter(child -> child.getKey().equalsIgnoreCase(word))
                    .findFirst();
            if (next.isEmpty()) {
                break;
            }
            path.add(next.get().getKey());
            here = next.get().getValue();
        }
        return path;
    }

    /** Two on one day: always the same one, whatever order they come in. */
    private static Holiday first(Holiday one, Holiday other) {
        return one.getPropertiesKey().compareTo(other.getPropertiesKey()) <= 0 ? one : other;
    }

    private static String lower(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }
}
