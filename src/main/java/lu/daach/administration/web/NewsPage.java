package lu.daach.administration.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import lu.daach.administration.News;

/** What is new; looking at it counts as having read it. */
@Named
@RequestScoped
public class NewsPage {

    @Inject
    private News news;

    private List<News.Item> unseen;

    /** Remembers what was not read before, then that it is read now. */
    public void open() {
        unseen = news.unseen();
        news.seen();
    }

    public List<News.Item> getAll() {
        return news.all();
    }

    public boolean fresh(News.Item item) {
        return unseen != null && unseen.contains(item);
    }

    /** How much somebody has not read yet. */
    public int getWaiting() {
        return news.unseen().size();
    }
}
