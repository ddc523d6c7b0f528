package lu.daach.desk.web;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import lu.daach.database.Database;
import lu.daach.database.Disk;
import lu.daach.organisation.Installation;
import lu.daach.rulebook.Rulebook;

/**
 * Whether a page can be served: 200 when the database answers and can still write, else 503; with how many values of the law wait for a new
 * look at their source, and whether the disk is nearly full.
 */
@WebServlet("/health/ready")
public class ReadyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int WAIT_SECONDS = 3;

    @Inject
    private transient Installation installation;

    @Resource(lookup = "java:app/jdbc/daach")
    private transient DataSource connections;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Disk disk = Disk.of(Database.open().settings().data());
        boolean ready = disk != Disk.FULL && databaseAnswers();
        response.setStatus(ready ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.getWriter().write(ready ? "{\"status\":\"UP\",\"rules\":{\"unchecked\":" + unchecked() + "},\"disk\":\"" + disk + "\"}"
                : "{\"status\":\"DOWN\",\"disk\":\"" + disk + "\"}");
    }

    private int unchecked() {
        return Rulebook.national().unchecked(installation.today()).size();
    }

    private boolean databaseAnswers() {
        try (Connection connection = connections.getConnection()) {
            return connection.isValid(WAIT_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
