package vn.courtaxis.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.courtaxis.ledger.Augmentations;

/** What is to be augmented, in the tables of the ledger. */
public final class JdbcAugmentations implements Augmentations {

    private final JdbcClient jdbc;

    public JdbcAugmentations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UUID> due(Instant now, int limit) {
        return jdbc.sql("select id from entry where augment_at <= ? and content_deleted_at is null"
                        + " order by augment_at fetch first " + limit + " rows only")
                .param(Row.time(now))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    @Override
    public long waiting() {
        return jdbc.sql("select count(*) from entry where augment_at is not null and content_deleted_at is null")
                .query(Long.class)
                .single();
    }

    @Override
    public void postpone(UUID entry, @Nullable Instant at) {
        jdbc.sql("update entry set augment_at = cast(? as timestamp with time zone) where id = ?")
                .params(new ArrayList<@Nullable Object>(Arrays.asList(at == null ? null : Row.time(at), entry)))
                .update();
    }
}
