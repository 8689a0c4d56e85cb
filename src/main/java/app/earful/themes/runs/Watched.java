package app.earful.themes.runs;

import app.earful.conversations.DotKind;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What early signs are looked for in, numbered from 1: themes, then kinds of dots. */
record Watched(List<UUID> themes) {
    /** All but the one that says nothing. */
    private static final List<DotKind> KINDS = Arrays.stream(DotKind.values())
            .filter(kind -> kind != DotKind.OTHER)
            .toList();

    int size() {
        return themes.size() + KINDS.size();
    }

    /** 0 for a kind that is not watched. */
    int number(DotKind kind) {
        return KINDS.contains(kind) ? themes.size() + 1 + KINDS.indexOf(kind) : 0;
    }

    @Nullable
    UUID theme(int number) {
        return number <= themes.size() ? themes.get(number - 1) : null;
    }

    /** Of a number beyond those of the themes. */
    DotKind kind(int number) {
        return KINDS.get(number - themes.size() - 1);
    }
}
