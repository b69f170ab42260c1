package cn.zhongning.portal.shared;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.transaction.TransactionException;

/** Tells a database that does not answer, or was cut off in the middle, from a record that cannot be read. */
public final class DatabaseAway {
    private DatabaseAway() {}

    /** If not, trying again is in vain: it is the record that is wrong. */
    public static boolean is(RuntimeException failure) {
        return failure instanceof TransactionException
                || failure instanceof DataAccessException && !(failure instanceof InvalidDataAccessApiUsageException);
    }
}
