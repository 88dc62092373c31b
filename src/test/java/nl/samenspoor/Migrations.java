package nl.samenspoor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Our own tables as the scripts make them, for tests that need a database but no application around it. */
public final class Migrations {

    private Migrations() {}

    /** Every script in the order of its number; without the engine's tables. */
    public static ResourceDatabasePopulator all() {
        try {
            Resource[] scripts =
                    new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql");
            Arrays.sort(scripts, Comparator.comparing(Resource::getFilename));
            return new ResourceDatabasePopulator(scripts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
