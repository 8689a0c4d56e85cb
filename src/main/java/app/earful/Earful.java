package app.earful;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Earful {
    public static void main(String[] arguments) {
        SpringApplication.run(Earful.class, arguments);
    }
}
