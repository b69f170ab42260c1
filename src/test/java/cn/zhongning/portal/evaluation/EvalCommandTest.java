package cn.zhongning.portal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class EvalCommandTest {
    @Test
    void wrongUseTellsTheRightOne(CapturedOutput output) throws Exception {
        assertThat(EvalCommand.run(new String[] {})).isEqualTo(2);
        assertThat(EvalCommand.run(new String[] {"a", "--run"})).isEqualTo(2);
        assertThat(EvalCommand.run(new String[] {"a", "--baseline"})).isEqualTo(2);
        assertThat(output.getErr()).contains("eval").doesNotContain("Exception");
    }

    @Test
    void missingCollectionIsNamedBeforeAnythingStarts(CapturedOutput output) throws Exception {
        assertThat(EvalCommand.run(new String[] {"/no/such/folder", "--baselines"}))
                .isEqualTo(1);
        assertThat(output.getErr()).contains("/no/such/folder").doesNotContain("Exception");
        assertThat(output.getOut()).isEmpty();
    }
}
