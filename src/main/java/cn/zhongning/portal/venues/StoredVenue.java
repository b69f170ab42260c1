package cn.zhongning.portal.venues;

import cn.zhongning.portal.shared.StoredType;
import java.sql.SQLException;
import org.postgresql.util.PGobject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import tools.jackson.databind.json.JsonMapper;

/** Opening hours and a text that waits stand in a column each, as JSON. */
@Configuration
class StoredVenue {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Bean
    StoredType openingHoursType() {
        return new StoredType(new HoursWriter(), new HoursReader());
    }

    @Bean
    StoredType venueRevisionType() {
        return new StoredType(new RevisionWriter(), new RevisionReader());
    }

    private static PGobject json(Object value) {
        var json = new PGobject();
        json.setType("jsonb");
        try {
            json.setValue(JSON.writeValueAsString(value));
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return json;
    }

    @WritingConverter
    static class HoursWriter implements Converter<OpeningHours, PGobject> {
        @Override
        public PGobject convert(OpeningHours hours) {
            return json(hours);
        }
    }

    @ReadingConverter
    static class HoursReader implements Converter<PGobject, OpeningHours> {
        @Override
        public OpeningHours convert(PGobject json) {
            return JSON.readValue(json.getValue(), OpeningHours.class);
        }
    }

    @WritingConverter
    static class RevisionWriter implements Converter<VenueRevision, PGobject> {
        @Override
        public PGobject convert(VenueRevision revision) {
            return json(revision);
        }
    }

    @ReadingConverter
    static class RevisionReader implements Converter<PGobject, VenueRevision> {
        @Override
        public VenueRevision convert(PGobject json) {
            return JSON.readValue(json.getValue(), VenueRevision.class);
        }
    }
}
