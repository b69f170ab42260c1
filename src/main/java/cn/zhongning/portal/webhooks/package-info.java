/** What happens to an organisation's listings and deals, told to its own systems: signed, retried, replayable. */
@NullMarked
package cn.zhongning.portal.webhooks;

import org.jspecify.annotations.NullMarked;
