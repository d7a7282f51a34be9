package org.gongkai.web;

import java.time.Clock;

import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.files.FileStore;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The office as a server: opens the books and serves the pages. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(OfficeSettings.class)
@ComponentScan({"org.gongkai.agency", "org.gongkai.approval", "org.gongkai.calendar", "org.gongkai.application",
        "org.gongkai.publication", "org.gongkai.operations", "org.gongkai.filter", "org.gongkai.demo",
        "org.gongkai.web"})
public class Office {

    /** The office's clock; tests put another in its place. */
    @Bean
    Clock clock() {
        return Clock.system(ChinaTime.ZONE);
    }

    /** The books, open as long as the server runs. */
    @Bean(destroyMethod = "close")
    Ledger ledger(OfficeSettings settings, Clock clock) {
        return Ledger.open(settings.ledger(), clock);
    }

    /** The files. */
    @Bean(destroyMethod = "close")
    FileStore fileStore(OfficeSettings settings) {
        return FileStore.open(settings.data(), settings.fileSettings());
    }
}
