"""Arabic, a draft: the library. The materials have words of their own in the recipes."""

from tillsammans.publicsite.content import Text
from tillsammans.publicsite.content.write import tiles

LIBRARY = {
    "library": Text(
        title="المواد",
        slug="mawad",
        intro="كل المواد مجانية ودون تسجيل دخول. اختر بحسب ما ستفعله، والأطفال المعنيين، واللغة.",
        body=(
            tiles(
                ("كيف تستعمل المواد", "نصائح قبل الحديث الأول، بالسويدية", "library.how", "book-open"),
                ("الترخيص", "استعمل وعدّل واطبع بحرية، بالسويدية", "library.licence", "scale"),
                ("العجلة", "عمّ تتحدث الأجزاء السبعة", "wheel", "compass"),
            ),
        ),
    ),
}
