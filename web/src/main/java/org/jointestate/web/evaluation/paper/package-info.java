/** The public shelf: each node writes published papers to its own folder, and reads them to everybody from there. It must not know who is signed in, and nothing that is read needs the database. */
@NullMarked
package org.jointestate.web.evaluation.paper;

import org.jspecify.annotations.NullMarked;
