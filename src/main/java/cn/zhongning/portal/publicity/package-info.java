/** What a university tells the public before a price that was agreed is signed (公示), and what is held against it. */
@NullMarked
package cn.zhongning.portal.publicity;

import org.jspecify.annotations.NullMarked;
