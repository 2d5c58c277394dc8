package vn.courtaxis.runtime;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Prepares the connection pool before its first use, so that the embedded database comes back by itself after a failed write. */
@Configuration(proxyBeanMethods = false)
@Profile("!twin")
class LedgerPool {

    @Bean
    static BeanPostProcessor poolOfTheEmbeddedDatabase() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool && EmbeddedDatabase.isAt(pool.getJdbcUrl())) {
                    refuseToLinger(pool.getJdbcUrl());
                    pool.setDataSource(new EmbeddedDatabase(pool.getJdbcUrl()));
                    pool.setExceptionOverrideClassName(DeadConnections.class.getName());
                }
                return bean;
            }
        };
    }

    /** A database that stays open without connections could not be given up. */
    private static void refuseToLinger(String url) {
        if (url.toUpperCase(Locale.ROOT).contains("DB_CLOSE_DELAY")) {
            throw new ConfigurationRefused(
                    List.of("spring.datasource.url: bỏ DB_CLOSE_DELAY, cơ sở dữ liệu nhúng phải đóng"
                            + " được / remove DB_CLOSE_DELAY, it must be possible to close the embedded database"));
        }
    }

    /** The embedded database behind the pool, if it is that. */
    static Optional<EmbeddedDatabase> embedded(DataSource source) {
        return source instanceof HikariDataSource pool && pool.getDataSource() instanceof EmbeddedDatabase database
                ? Optional.of(database)
                : Optional.empty();
    }
}
