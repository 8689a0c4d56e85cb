package app.earful;

import app.earful.browser.Browsing;
import app.earful.browser.TestBook;
import app.earful.themes.HeardThings;
import app.earful.themes.ThemeBook;
import app.earful.today.TodayBook;
import app.earful.workspaces.TestPeople;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@TestConfiguration(proxyBeanMethods = false)
@Import({
    Routes.class,
    TestWorkspaces.class,
    TestPeople.class,
    Web.class,
    Browsing.class,
    TestBook.class,
    TodayBook.class,
    HeardThings.class,
    ThemeBook.class
})
public class TestSupport {
    @Bean
    @Primary
    SettableTime settableTime() {
        return new SettableTime();
    }
}
