package cn.zhongning.portal.events;

import cn.zhongning.portal.shared.StoredType;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.util.PGobject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import tools.jackson.databind.json.JsonMapper;

/** Speakers stand in one column, as JSON. */
@Configuration
class StoredSpeakers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Bean
    StoredType speakersType() {
        return new StoredType(new Writer(), new Reader());
    }

    @WritingConverter
    static class Writer implements Converter<Speakers, PGobject> {
        @Override
        public PGobject convert(Speakers speakers) {
            var json = new PGobject();
            json.setType("jsonb");
            try {
                json.setValue(JSON.writeValueAsString(speakers.each()));
            } catch (SQLException impossible) {
                throw new IllegalStateException(impossible);
            }
            return json;
        }
    }

    @ReadingConverter
    static class Reader implements Converter<PGobject, Speakers> {
        @Override
        public Speakers convert(PGobject json) {
            return new Speakers(List.of(JSON.readValue(json.getValue(), Speakers.Speaker[].class)));
        }
    }
}
