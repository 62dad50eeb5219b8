package broken.domain.trial;

import java.sql.Connection;

/** Breaks: the domain is free of Jakarta. */
public class KnowsTables {
    Connection connection;
}
