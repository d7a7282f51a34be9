package org.gongkai.bench;

import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The peer of {@link StartTime}: Spring Boot with one page and nothing of ours, from the same libraries. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@RestController
public class BareServer {

    /** {@code BareServer PORT}. */
    public static void main(String[] arguments) {
        SpringApplication server = new SpringApplication(BareServer.class);
        server.setDefaultProperties(Map.of("server.port", arguments[0], "spring.main.banner-mode", "off",
                "spring.threads.virtual.enabled", "true", "logging.level.root", "OFF"));
        server.run();
    }

    /** The page. */
    @GetMapping("/hello")
    public String hello() {
        return "hello";
    }
}
