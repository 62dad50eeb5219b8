/** What must follow a change and leave the house: rows added in the change's own transaction, sent later, tried again. It must not know what is in a message. */
@NullMarked
package org.jointestate.domain.shared.outbox;

import org.jspecify.annotations.NullMarked;
