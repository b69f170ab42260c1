/** Points at words that a reviewer should look at; it never refuses a text. */
@NullMarked
package cn.zhongning.portal.wordcheck;

import org.jspecify.annotations.NullMarked;
