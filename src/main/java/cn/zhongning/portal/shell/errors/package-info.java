/** What people see instead of what they asked for, and in which words the portal owns up to it. */
@NullMarked
package cn.zhongning.portal.shell.errors;

import org.jspecify.annotations.NullMarked;
