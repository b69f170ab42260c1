/** What the desk's forms are made of: fields with their mistakes beside them, the county's inputs, and what no form takes. */
@NullMarked
package cn.zhongning.portal.forms;

import org.jspecify.annotations.NullMarked;
