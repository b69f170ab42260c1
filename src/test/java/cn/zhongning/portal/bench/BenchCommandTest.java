package cn.zhongning.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BenchCommandTest {
    @Test
    void wrongUseTellsTheRightOne(CapturedOutput output) throws Exception {
        assertThat(BenchCommand.run(BenchCommandTest.class, new String[] {})).isEqualTo(2);
        assertThat(BenchCommand.run(BenchCommandTest.class, new String[] {"everything"}))
                .isEqualTo(2);
        assertThat(BenchCommand.run(BenchCommandTest.class, new String[] {"search", "a", "b"}))
                .isEqualTo(2);
        assertThat(output.getErr()).contains("bench search").doesNotContain("Exception");
    }

    @Test
    void missingCollectionIsNamedBeforeAnythingStarts(CapturedOutput output) throws Exception {
        assertThat(BenchCommand.run(BenchCommandTest.class, new String[] {"search", "/no/such/folder"}))
                .isEqualTo(1);
        assertThat(output.getErr()).contains("/no/such/folder").doesNotContain("Exception");
        assertThat(output.getOut()).isEmpty();
    }
}
