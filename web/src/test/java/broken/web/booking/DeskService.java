package broken.web.booking;

import org.glassfish.fixture.ServerThing;

/** Breaks: nothing is called a service; the archive stays portable. */
public class DeskService {
    ServerThing server;
}
