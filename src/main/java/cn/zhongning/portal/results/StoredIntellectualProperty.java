package cn.zhongning.portal.results;

import cn.zhongning.portal.shared.StoredType;
import java.sql.SQLException;
import org.postgresql.util.PGobject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import tools.jackson.databind.json.JsonMapper;

/** Intellectual property stands in one column, as JSON. */
@Configuration
class StoredIntellectualProperty {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Bean
    StoredType intellectualPropertyType() {
        return new StoredType(new Writer(), new Reader());
    }

    @WritingConverter
    static class Writer implements Converter<IntellectualProperty, PGobject> {
        @Override
        public PGobject convert(IntellectualProperty property) {
            var json = new PGobject();
            json.setType("jsonb");
            try {
                json.setValue(JSON.writeValueAsString(property));
            } catch (SQLException impossible) {
                throw new IllegalStateException(impossible);
            }
            return json;
        }
    }

    @ReadingConverter
    static class Reader implements Converter<PGobject, IntellectualProperty> {
        @Override
        public IntellectualProperty convert(PGobject json) {
            return JSON.readValue(json.getValue(), IntellectualProperty.class);
        }
    }
}
