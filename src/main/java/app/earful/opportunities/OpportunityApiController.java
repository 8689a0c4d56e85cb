package app.earful.opportunities;

import app.earful.platform.lists.ApiPage;
import app.earful.themes.figures.Figures;
import app.earful.workspaces.AllowedTo;
import app.earful.workspaces.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/opportunities")
@AllowedTo(Role.READER)
class OpportunityApiController {
    private final OpportunityRepository opportunities;
    private final Figures figures;
    private final InstantSource time;

    OpportunityApiController(OpportunityRepository opportunities, Figures figures, InstantSource time) {
        this.opportunities = opportunities;
        this.figures = figures;
        this.time = time;
    }

    /** @param points each customer who said it 1 and their value against the average, halved for every 90 days since */
    record OpportunityBody(
            UUID theme,
            String name,
            int customers,
            int wishes,
            int pains,
            BigDecimal annualValue,
            Instant lastHeardAt,
            double points,
            @Nullable UUID idea) {}

    /** Wishes and pains of the last 365 days by theme, most points first. */
    @GetMapping
    ApiPage<OpportunityBody> list(@RequestParam(defaultValue = "50") int limit) {
        ApiPage.checkLimit(limit);
        figures.refresh();
        return new ApiPage<>(
                opportunities.find(time.instant(), limit).stream()
                        .map(OpportunityApiController::body)
                        .toList(),
                null);
    }

    private static OpportunityBody body(Opportunity one) {
        return new OpportunityBody(
                one.themeId(),
                one.name(),
                one.customers(),
                one.wishes(),
                one.pains(),
                one.value(),
                one.lastHeardAt(),
                one.points(),
                one.ideaId());
    }
}
