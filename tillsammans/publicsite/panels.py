"""How pages are edited, where Wagtail's own way does not suit four languages."""

from wagtail.admin.panels import TitleFieldPanel


class TitlePanel(TitleFieldPanel):
    """The address follows the title while a Swedish page is a draft. A translation keeps the Swedish page's address: a
    title in Arabic letters makes none that anybody can read."""

    class BoundPanel(TitleFieldPanel.BoundPanel):
        def get_should_apply(self) -> bool:
            page = self.instance
            translated = bool(page and page.pk) and page.locale.language_code != "sv"
            return super().get_should_apply() and not translated
