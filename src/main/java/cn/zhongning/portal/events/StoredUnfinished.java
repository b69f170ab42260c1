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

/** Unfinished sessions stand in one column, as JSON. */
@Configuration
class StoredUnfinished {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Bean
    StoredType unfinishedType() {
        return new StoredType(new Writer(), new Reader());
    }

    @WritingConverter
    static class Writer implements Converter<Unfinished, PGobject> {
        @Override
        public PGobject convert(Unfinished unfinished) {
            var json = new PGobject();
            json.setType("jsonb");
            try {
                json.setValue(JSON.writeValueAsString(unfinished.sessions()));
            } catch (SQLException impossible) {
                throw new IllegalStateException(impossible);
            }
            return json;
        }
    }

    @ReadingConverter
    static class Reader implements Converter<PGobject, Unfinished> {
        @Override
        public Unfinished convert(PGobject json) {
            return new Unfinished(List.of(JSON.readValue(json.getValue(), SessionDraft[].class)));
        }
    }
}
