package cn.zhongning.portal.language;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.springframework.stereotype.Component;

/**
 * Meaning as a direction: bge-small-zh-v1.5, quantised, in this process. The first token's output, normalised.
 * Safe for several threads; each call uses one.
 */
@Component
public class Embedder implements AutoCloseable {
    public static final int DIMENSIONS = 512;

    /** What the model's authors put before a short query that looks for longer texts. */
    private static final String INSTRUCTION = "为这个句子生成表示以用于检索相关文章：";

    private static final String MODEL = "/bge-small-zh-v1.5-q";
    private static final int TOKENS = 512;
    private static final String UNKNOWN = "[UNK]";

    /** Before a token that goes on with a word. */
    private static final String REST = "##";

    private final HuggingFaceTokenizer tokenizer;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    private boolean closed;

    public Embedder() throws IOException, OrtException {
        try (var words = Objects.requireNonNull(Embedder.class.getResourceAsStream(MODEL + "-tokenizer.json"));
                var weights = Objects.requireNonNull(Embedder.class.getResourceAsStream(MODEL + ".onnx"))) {
            tokenizer = HuggingFaceTokenizer.newInstance(
                    words, Map.of("truncation", "true", "maxLength", Integer.toString(TOKENS), "padding", "false"));
            var options = new OrtSession.SessionOptions();
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(weights.readAllBytes(), options);
        }
    }

    /** Of a document or any other text, cut at 512 tokens; its length is 1. */
    public float[] embed(String text) {
        inUse.readLock().lock();
        try {
            if (closed) throw new IllegalStateException("the embedder is closed");
            return embedded(text);
        } finally {
            inUse.readLock().unlock();
        }
    }

    private float[] embedded(String text) {
        var encoding = encode(text);
        var inputs = new LinkedHashMap<String, OnnxTensor>();
        try {
            inputs.put("input_ids", tensor(encoding.getIds()));
            inputs.put("attention_mask", tensor(encoding.getAttentionMask()));
            inputs.put("token_type_ids", tensor(encoding.getTypeIds()));
            try (var result = session.run(inputs)) {
                return normalised(((float[][][]) result.get(0).getValue())[0][0]);
            }
        } catch (OrtException failure) {
            throw new IllegalStateException("the text cannot be embedded", failure);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    /** Mean of the vectors with and without the instruction; deliberately not of length 1, see Ranking. */
    public float[] embedQuery(String text) {
        var plain = embed(text);
        var instructed = embed(INSTRUCTION + text);
        for (int i = 0; i < plain.length; i++) plain[i] = (plain[i] + instructed[i]) / 2;
        return plain;
    }

    /** Which share of a text's words the model has a token for, 0–1; a Chinese character is a word of its own. */
    public double known(String text) {
        var tokens = encode(text).getTokens();
        int words = 0;
        int whole = 0;
        for (int i = 0; i < tokens.length; i++) {
            if (!startsWord(tokens[i])) continue;
            words++;
            boolean goesOn = i + 1 < tokens.length && tokens[i + 1].startsWith(REST);
            if (!goesOn && !tokens[i].equals(UNKNOWN)) whole++;
        }
        return words == 0 ? 0 : (double) whole / words;
    }

    private static boolean startsWord(String token) {
        if (token.equals(UNKNOWN)) return true;
        return !token.startsWith(REST)
                && !token.startsWith("[")
                && token.codePoints().anyMatch(Character::isLetter);
    }

    /** The model has no capital letters, and its tokenizer does not say so. */
    private Encoding encode(String text) {
        return tokenizer.encode(text.toLowerCase(Locale.ROOT));
    }

    /** Waits for those that embed: what they use is no Java memory, and taking it away would end the whole process. */
    @Override
    public void close() throws OrtException {
        inUse.writeLock().lock();
        try {
            if (closed) return;
            closed = true;
            session.close();
            tokenizer.close();
        } finally {
            inUse.writeLock().unlock();
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {values});
    }

    public static float length(float[] vector) {
        double sum = 0;
        for (float value : vector) sum += value * value;
        return (float) Math.sqrt(sum);
    }

    private static float[] normalised(float[] vector) {
        float length = length(vector);
        for (int i = 0; i < vector.length; i++) vector[i] /= length;
        return vector;
    }
}
