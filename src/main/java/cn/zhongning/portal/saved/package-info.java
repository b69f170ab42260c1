/** States of the search page that people keep, and being told what newly belongs to them. */
@NullMarked
package cn.zhongning.portal.saved;

import org.jspecify.annotations.NullMarked;
