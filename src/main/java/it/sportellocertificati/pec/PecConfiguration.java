package it.sportellocertificati.pec;

import it.sportellocertificati.pec.settings.PecProperties;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the room needs from outside: its settings, and locks in the database by the database's own clock. */
@Configuration
@EnableConfigurationProperties(PecProperties.class)
class PecConfiguration {

    @Bean
    @ConditionalOnMissingBean
    LockProvider lockProvider(DataSource database) {
        JdbcTemplateLockProvider locks = new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                .withJdbcTemplate(new JdbcTemplate(database))
                .usingDbTime()
                .build());
        return new KeepAliveLockProvider(locks, Executors.newSingleThreadScheduledExecutor(PecConfiguration::keeper));
    }

    /** Renews held locks, so that they can be short: a node that was killed holds up the mailbox for seconds, not minutes. */
    private static Thread keeper(Runnable task) {
        Thread thread = new Thread(task, "lock-keeper");
        thread.setDaemon(true);
        return thread;
    }
}
