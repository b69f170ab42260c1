/** Pictures that people add to what they publish: taken in, cleaned, kept in the database, given out again. */
@NullMarked
package cn.zhongning.portal.pictures;

import org.jspecify.annotations.NullMarked;
