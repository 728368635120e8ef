from django.db import migrations, models

import core.uploads


class Migration(migrations.Migration):
    dependencies = [("library", "0001_initial")]

    operations = [
        migrations.AlterField(
            model_name="customdocument",
            name="file",
            field=models.FileField(storage=core.uploads.private_storage, upload_to="documents", verbose_name="file"),
        ),
    ]
