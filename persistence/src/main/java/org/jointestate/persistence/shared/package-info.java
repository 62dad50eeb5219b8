/** The data source, the migrations and the conversions every feature's storage needs. It must not know any feature's tables but the audit's. */
@NullMarked
package org.jointestate.persistence.shared;

import org.jspecify.annotations.NullMarked;
