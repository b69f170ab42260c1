package cn.zhongning.portal.files;

import cn.zhongning.portal.accounts.SignedIn;
import java.util.Collection;
import java.util.UUID;

/** Who may read the files of one purpose: a bean of the module that keeps them. Without one nobody may. */
public interface FileReaders {
    String purpose();

    boolean mayRead(StoredFile file, SignedIn reader);

    /** Whether everybody may, signed in or not. */
    default boolean publicly(StoredFile file) {
        return false;
    }

    /** Somebody has been given the content. */
    default void opened(StoredFile file, SignedIn reader) {}

    /** Those of the given that are still needed; the others are deleted two days after they came. */
    default Collection<UUID> used(Collection<UUID> files) {
        return files;
    }
}
