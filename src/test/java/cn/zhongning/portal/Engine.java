package cn.zhongning.portal;

/** The search engine's process beside this one. */
public final class Engine {
    private Engine() {}

    /** The portal starts it again by itself. */
    public static void kill() {
        ProcessHandle.current()
                .children()
                .filter(child -> child.info()
                        .commandLine()
                        .filter(line -> line.contains("EngineNode"))
                        .isPresent())
                .forEach(ProcessHandle::destroyForcibly);
    }
}
