/**
 * The tests that need the whole thing running, and what they share: a running estate, a browser.
 * They must not know a class of the application but in the container, where one is injected.
 */
package org.jointestate.deploy;
