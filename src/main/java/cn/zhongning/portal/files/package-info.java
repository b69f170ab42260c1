/** Files that people hand in: checked by what they hold, kept in the database as they are, given out to whom they concern. */
@NullMarked
package cn.zhongning.portal.files;

import org.jspecify.annotations.NullMarked;
