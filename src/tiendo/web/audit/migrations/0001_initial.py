"""The table of events."""

from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
    ]

    operations = [
        migrations.CreateModel(
            name='Event',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('who', models.CharField(max_length=200)),
                ('who_id', models.BigIntegerField(null=True)),
                ('what', models.CharField(max_length=60)),
                ('subject', models.CharField(max_length=200)),
                ('detail', models.JSONField(default=dict)),
            ],
            options={
                'ordering': ('id',),
                'indexes': [models.Index(fields=['subject', 'id'], name='audit_event_subject')],
            },
        ),
    ]
