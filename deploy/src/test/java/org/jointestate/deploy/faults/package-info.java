/**
 * What races, crashes and ended sessions may do to the running archive, and what they must not. They must not know a class of the
 * application: they ask over HTTP and count rows, so that a fault of the application cannot hide itself.
 */
package org.jointestate.deploy.faults;
