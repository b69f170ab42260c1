package cn.zhongning.portal.shared;

import java.sql.JDBCType;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.data.jdbc.core.mapping.JdbcValue;

/** How values reach PostgreSQL where the framework's own way would shift or refuse them. */
@Configuration
class StoredTypes {
    @Bean
    JdbcCustomConversions jdbcCustomConversions(List<StoredType> modules) {
        var common = Stream.of(InstantWriter.INSTANCE, TimestampReader.INSTANCE, OffsetReader.INSTANCE);
        var own = modules.stream().flatMap(type -> Stream.of(type.writer(), type.reader()));
        return JdbcCustomConversions.of(
                JdbcPostgresDialect.INSTANCE, Stream.concat(common, own).toList());
    }

    /** The driver takes no Instant, and a Timestamp would pass through the zone of the machine. */
    @WritingConverter
    enum InstantWriter implements Converter<Instant, JdbcValue> {
        INSTANCE;

        @Override
        public JdbcValue convert(Instant instant) {
            return JdbcValue.of(instant.atOffset(ZoneOffset.UTC), JDBCType.TIMESTAMP_WITH_TIMEZONE);
        }
    }

    @ReadingConverter
    enum TimestampReader implements Converter<Timestamp, Instant> {
        INSTANCE;

        @Override
        public Instant convert(Timestamp timestamp) {
            return timestamp.toInstant();
        }
    }

    @ReadingConverter
    enum OffsetReader implements Converter<OffsetDateTime, Instant> {
        INSTANCE;

        @Override
        public Instant convert(OffsetDateTime time) {
            return time.toInstant();
        }
    }
}
