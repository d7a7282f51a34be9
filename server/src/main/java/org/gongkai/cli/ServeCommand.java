package org.gongkai.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;

import org.gongkai.ledger.LedgerException;
import org.gongkai.report.command.Session;
import org.gongkai.report.command.Words;
import org.gongkai.web.Office;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.support.StandardServletEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gongkai serve}: opens the office until it is told to stop. */
@Command(name = "serve")
final class ServeCommand implements Callable<Integer> {

    private static final int STOPPED = 0;
    private static final int NOT_STARTED = 2;

    private final Session session;
    private final Words words;

    @Option(names = "--port", paramLabel = "PORT", descriptionKey = "serve.port") private @Nullable Integer port;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "serve.data") private @Nullable Path data;

    @Option(names = "--db", paramLabel = "URL", descriptionKey = "serve.db") private @Nullable String db;

    ServeCommand(Session session) {
        this.session = session;
        this.words = session.words().of(ServeCommand.class);
    }

    @Override
    public Integer call() throws InterruptedException {
        long begin = System.nanoTime();
        session.err().println(words.of("serve.opening"));
        SpringApplication office = new SpringApplication(Office.class);
        ConfigurableApplicationContext context;
        try {
            StandardServletEnvironment environment = new StandardServletEnvironment();
            Settings.addTo(environment, flags());
            office.setEnvironment(environment);
            context = office.run();
        } catch (RuntimeException failed) {
            String message = message(failed);
            if (message == null) {
                throw failed;
            }
            session.err().println(message);
            return NOT_STARTED;
        }
        session.err()
                .println(words.of("serve.ready", context.getEnvironment().getProperty("local.server.port", ""),
                        Duration.ofNanos(System.nanoTime() - begin).toMillis() / 100 / 10.0));
        while (context.isActive()) {
            Thread.sleep(Duration.ofSeconds(1));
        }
        return STOPPED;
    }

    /** The flags as settings; they win over the environment and the file. */
    private Map<String, Object> flags() {
        Map<String, Object> flags = Settings.flags(data, db);
        if (port != null) {
            flags.put("server.port", port);
        }
        return flags;
    }

    /** What went wrong, for the failures that have a remedy; null for those that have none. */
    private @Nullable String message(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof LedgerException ledger) {
                return ledger.message(words.english());
            }
            if (each instanceof SettingsException setting) {
                return setting.message(words.english());
            }
            if (each instanceof BindException wrong) {
                return SettingsException.wrongValue(wrong).message(words.english());
            }
            if (each instanceof PortInUseException taken) {
                return words.of("serve.port-taken", taken.getPort());
            }
        }
        return null;
    }
}
